<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="th">
<context>
    <name>ChoiceEdit</name>
    <message>
        <source>เลือก…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeSearch</name>
    <message>
        <source>แสดงรายการทั้งหมด (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>ความเห็นจากส่วนกลาง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีความเห็นจากส่วนกลาง กดเพื่ออ่าน</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>คัดลอก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รายละเอียด</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>เลิกทำ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>ทำรายการไม่สำเร็จ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รับทราบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แจ้งให้ทราบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โปรดตรวจสอบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โปรดเลือก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่ทำอะไร</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moi</name>
    <message>
        <source>9 หรือ 10 หลัก มีเลขหมายต่อได้ เช่น 0 5311 2234 ต่อ 12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ก.ค.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ก.พ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ก.ย.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กรกฎาคม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กันยายน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กุญแจ {fingerprint} ของ {office} ถูกเพิกถอนแล้ว ให้หน่วยงานสร้างกุญแจใหม่และส่งบัตรประจำหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กุญแจที่ใช้ลงนามไม่ได้มาตรฐาน (ต้องเป็น RSA 3072 บิตขึ้นไป) กรุณาให้หน่วยงานสร้างกุญแจใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กุมภาพันธ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ขีดหน้า “{text}” หมายถึงค่าติดลบ {value} ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อความช่วง “{around}” น่าจะถูกอ่านด้วยรหัสภาษาผิด และแปลงกลับทั้งข้อความไม่ได้ โปรดคัดลอกจากต้นฉบับใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อความที่แสดงในแผ่นงานนี้ (ปก หัวตาราง หรือคำอธิบายรหัส) ถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อความในตราประทับถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อมูลรหัส {uid} ในตาราง {table} มีค่าที่อ่านไม่ได้ กรุณาปรับรุ่นโปรแกรม หรือขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อมูลรหัส {uid} ในตาราง {table} หายไปหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อมูลแถวนี้ถูกเพิ่มหลังลงนาม หากต้องการเพิ่ม ให้หน่วยงานเพิ่มในโปรแกรมแล้วส่งออกใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อมูลแถวนี้ถูกแก้ไขหลังลงนาม หากต้องการแก้ ให้หน่วยงานแก้ในโปรแกรมแล้วส่งออกใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ความเป็นมา ปัญหา และเหตุผลที่ต้องทำโครงการ ควรยาวไม่น้อยกว่า 200 ตัวอักษร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คัดลอกไม่ได้ เพราะอ่านแฟ้มต้นทาง {name} ใน {folder} ไม่ได้ กรุณาตรวจว่าแฟ้มยังอยู่และไม่มีโปรแกรมอื่นเปิดอยู่ แล้วทำใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คำนวณจาก {count} ค่า อีก {missing} ค่ายังว่าง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ค่าล่าสุด ปีงบประมาณ พ.ศ. {year} ไตรมาส {quarter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ค่าเฉลี่ยของ {count} ค่า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ค่าในช่อง ({text}) ไม่ใช่ตัวเลข โปรดกรอกเป็นตัวเลข</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ค่าในตาราง {text} ละเอียดกว่าหนึ่งสตางค์ ปัดเป็น {value} บาท ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จันทร์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จำนวน × ราคาต่อหน่วย โปรแกรมคำนวณให้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จำนวนคนหรือแห่งใช้ผลรวม ร้อยละใช้เฉลี่ยถ่วงน้ำหนักโดยกรอกตัวตั้งและตัวหาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จำนวนเงิน {value} บาท น้อยกว่า 1,000 บาท หน่วยเป็นบาทหรือล้านบาท โปรดตรวจสอบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จำนวนเงิน {value} บาท มากกว่า 1,000 ล้านบาท หน่วยเป็นบาทหรือไม่ โปรดตรวจสอบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จำนวนเงิน “{text}” มากเกินกว่าที่ระบบเก็บได้ โปรดตรวจจำนวนหลักและหน่วย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จุลภาคใน “{text}” ไม่ได้คั่นทุกสามหลัก จึงไม่แน่ใจว่าเป็นจำนวนใด โปรดพิมพ์ใหม่ เช่น 1,234</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชุดแผน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ช่องนี้ไม่ใช่ค่าที่โปรแกรมเขียนไว้ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ต.ค.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตราประทับ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัดช่องว่างที่เกิน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัวชี้วัดนี้กำหนดไม่ให้นำค่ามารวมกัน ให้ดูเป็นรายหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัวเลข “{text}” ยาวเกินกว่าที่ระบบเก็บได้ โปรดตรวจจำนวนหลัก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตารางคำนวณอ่านปีสองหลักเป็น ค.ศ. {year} วันที่ที่ตั้งใจคือ {proposal} ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตารางนี้ไม่มีคอลัมน์รหัสระเบียน กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตุลาคม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ธ.ค.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ธันวาคม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรประจำหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บันทึก {name} ไม่เสร็จ เพราะไม่พบ {folder} แฟลชไดรฟ์อาจถูกถอดหรือเครือข่ายหลุด อย่าใช้แฟ้มที่ค้างอยู่ในนั้น กรุณาเสียบแฟลชไดรฟ์ให้แน่นหรือเลือกที่เก็บอื่น แล้วบันทึกใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปี {year} ไม่ตรงกับ “{era}” ที่เขียนไว้ โปรดตรวจว่าเป็น พ.ศ. หรือ ค.ศ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปี พ.ศ. {be} (ค.ศ. {ce}) ไม่มีวันที่ 29 กุมภาพันธ์ โปรดตรวจวันที่หรือปี</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปี “{year}” ไม่ชัดเจน หมายถึงวันที่ {proposal} ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปี “{year}” ไม่ใช่ปี พ.ศ. หรือ ค.ศ. ที่ใช้ในแผน โปรดพิมพ์ปี พ.ศ. สี่หลัก เช่น 2563</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผลการพิจารณา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผลรวมของ {count} ค่า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผลรวมตัวตั้ง {numerator} หารด้วยผลรวมตัวหาร {denominator} คูณ 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พ.ค.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พ.ย.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พบหน่วย “{unit}” ต่อท้ายตัวเลข ระบบจะเก็บค่า {value} ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พฤศจิกายน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พฤษภาคม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พฤหัสบดี</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พุธ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ม.ค.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มกราคม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มิ.ย.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มิถุนายน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มี {count} ค่าที่ต่างกันในเวลาล่าสุดเดียวกัน จึงเลือกค่าใดค่าหนึ่งไม่ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มี.ค.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีช่องว่างคั่นกลางตัวเลขใน “{text}” โปรดพิมพ์ติดกันหรือใช้จุลภาคคั่นหลักพัน เช่น 1,234</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีช่องว่างแทรกกลางคำใน “{around}” โปรดลบช่องว่างที่เกิน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีนาคม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีสระหรือวรรณยุกต์ที่ไม่มีพยัญชนะรองรับใน “{around}” โปรดตรวจตัวสะกด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีอักขระที่สูญหาย ({character}) ใน “{around}” กู้คืนเองไม่ได้ โปรดพิมพ์คำนี้ใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีอักขระเฉพาะแบบอักษร ({character}) ใน “{around}” ที่เครื่องอื่นอาจไม่แสดง โปรดพิมพ์คำนี้ใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีแผ่นงานที่ถูกซ่อนไว้ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีแผ่นงานที่โปรแกรมไม่ได้สร้าง กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยอดควบคุม {total} ในตราประทับไม่ตรงกับข้อมูลในแฟ้ม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีค่าให้รวม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่รู้จักกุญแจ {fingerprint} ของ {office} กรุณาโทรยืนยันลายนิ้วมือจากบัตรประจำหน่วยงาน แล้วบันทึกลงทะเบียนกุญแจ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะ {folder} ถูกป้องกันการเขียน แฟ้มเดิมยังอยู่ครบ กรุณาปลดสวิตช์กันเขียนของแฟลชไดรฟ์หรือเลือกที่เก็บอื่น แล้วบันทึกใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะบัญชีผู้ใช้นี้ไม่มีสิทธิ์เขียนใน {folder} แฟ้มเดิมยังอยู่ครบ กรุณาเลือกโฟลเดอร์ของท่านเอง เช่น เอกสาร แล้วบันทึกใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะเนื้อที่ใน {folder} เต็ม แฟ้มเดิมยังอยู่ครบ กรุณาลบแฟ้มที่ไม่ใช้หรือเลือกที่เก็บอื่น แล้วบันทึกใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะโปรแกรมอื่น (เช่น Excel) เปิดแฟ้มนี้อยู่ แฟ้มเดิมยังอยู่ครบ กรุณาปิดแฟ้มในโปรแกรมนั้น แล้วบันทึกใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะไดรฟ์ของ {folder} อ่านหรือเขียนผิดพลาด แฟ้มเดิมยังอยู่ครบ กรุณาบันทึกไว้ที่ไดรฟ์อื่น และให้ผู้ดูแลเครื่องตรวจไดรฟ์นี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} เพราะไดรฟ์ของ {folder} ไม่รับแฟ้มใหญ่ขนาดนี้ แฟ้มเดิมยังอยู่ครบ กรุณาเลือกไดรฟ์อื่น แล้วบันทึกใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก {name} ใน {folder} เพราะระบบแจ้งว่า: {reason} แฟ้มเดิมยังอยู่ครบ กรุณาลองใหม่หรือเลือกที่เก็บอื่น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก เพราะอ่านกลับจาก {folder} แล้วไม่ตรงกับที่เขียน ไดรฟ์อาจเสีย แฟ้มเดิมยังอยู่ครบ กรุณาบันทึกไว้ที่ไดรฟ์อื่น และเลิกใช้ไดรฟ์นี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก เพราะใช้ชื่อ {name} ใน {folder} ไม่ได้ ชื่ออาจยาวเกินไป มีอักขระต้องห้าม หรือเป็นชื่อโฟลเดอร์ กรุณาใช้ชื่อที่สั้นลงหรือโฟลเดอร์อื่น แล้วบันทึกใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวมนิคหิตกับสระอาเป็นสระอำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวมอักขระประกอบให้เป็นรูปมาตรฐาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวมเป็นร้อยละไม่ได้ เพราะ {missing} จาก {count} ค่าไม่มีตัวตั้งหรือตัวหาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวมเป็นร้อยละไม่ได้ เพราะผลรวมตัวหารเป็นศูนย์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รหัส PIN สั้นเกินไป ต้องมีอย่างน้อย {least} ตัวอักษร ยิ่งยาวยิ่งเดายาก กรุณาตั้งใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รหัส PIN ไม่ถูกต้อง กรุณาตรวจแป้นพิมพ์ไทย/อังกฤษและตัวพิมพ์ใหญ่เล็ก แล้วลองใหม่ หากลืมรหัส PIN ให้สร้างกุญแจใหม่และแจ้งส่วนกลาง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รหัสระเบียนในแถวนี้ซ้ำกับแถวอื่น แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลบรหัสซ่อนที่สลับทิศทางข้อความ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลบรหัสอักขระที่ไม่สมบูรณ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลบอักขระควบคุม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลบอักขระที่มองไม่เห็น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลายเซ็นไม่ตรงกับข้อความในตราประทับ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันที่ {date} ตรงกับวัน{right} ไม่ใช่วัน{written} ต้องการใช้วันที่นี้ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วิธีลงนามในแฟ้มนี้ไม่เป็นที่ยอมรับ กรุณาให้หน่วยงานสร้างกุญแจใหม่ในโปรแกรม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ศุกร์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส.ค.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สระหรือวรรณยุกต์ซ้อนกันใน “{around}” โปรดตรวจตัวสะกด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สิงหาคม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วย “{unit}” ใน “{text}” ไม่ตรงกับหน่วย “{expected}” ของช่องนี้ ต้องการเก็บค่า {value} ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วยความจำของเครื่องไม่พอสำหรับเปิดกุญแจ (ต้องการประมาณ {megabytes} MB) กรุณาปิดโปรแกรมอื่นแล้วลองใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน้าปก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หัวตารางสำหรับโปรแกรม (แถวที่ 2) ถูกแก้ไข กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อังคาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อาทิตย์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อ่านใบรับรองของผู้ลงนามในแฟ้มไม่ได้ กรุณาขอให้หน่วยงานส่งออกแฟ้มใหม่จากโปรแกรม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เขียน {name} แล้ว แต่ไดรฟ์ของ {folder} ไม่ยืนยันว่าเก็บไว้แน่นอน หากไฟดับตอนนี้อาจเหลือเพียงแฟ้มเดิม กรุณาบันทึกอีกครั้งหรือเลือกไดรฟ์อื่น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เดือน{month} ไม่มีวันที่ {day} โปรดตรวจวันที่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เนื้อที่ว่างในไดรฟ์ของ {folder} ไม่พอ ต้องใช้ประมาณ {needed} MB แต่เหลือ {free} MB กรุณาลบแฟ้มที่ไม่ใช้หรือเลือกที่เก็บอื่น แล้วทำใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เปิดไฟล์นี้ไม่ได้ ({reason}) ถ้าเปิดค้างอยู่ใน Excel ให้ปิดก่อน แล้วลองใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เม.ย.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เมษายน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เรียงลำดับสระและวรรณยุกต์ให้ถูกต้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เว้นว่างหมายถึงทุกหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เว้นว่างเมื่อเป็นรายการใหม่ ค่าว่างไม่ใช่ศูนย์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เว้นว่างได้เมื่อไม่มีข้อมูลหรือเป็นโครงการใหม่ ค่าว่างไม่ใช่ศูนย์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เสาร์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้การขึ้นบรรทัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แต่ละโครงการมียุทธศาสตร์ชาติหลักได้ 1 ด้านเท่านั้น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แถวนี้ไม่มีรหัสระเบียน แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แทนช่องว่างพิเศษด้วยช่องว่างธรรมดา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แทนสระเอสองตัวด้วยสระแอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แทนอักขระเฉพาะแบบอักษรเก่าด้วยอักษรไทยมาตรฐาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แปลงกลับข้อความที่ถูกอ่านด้วยรหัสภาษาผิด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แผนงานในแผนปฏิบัติราชการที่ส่วนกลางกำหนดไว้ในชุดแผน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แผ่นงาน “ตราประทับ” ไม่ครบ ขาดรายการ {missing} จึงตรวจสอบไม่ได้ กรุณาขอให้หน่วยงานส่งออกแฟ้มใหม่จากโปรแกรม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มกุญแจนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (รูปแบบที่ {version}) โปรแกรมนี้อ่านได้ถึงรูปแบบที่ {known} กรุณาปรับปรุงโปรแกรมแล้วลองใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มกุญแจเสียหายหรือไม่ใช่แฟ้มกุญแจของโปรแกรมนี้ กรุณาใช้สำเนาที่เก็บไว้ หากไม่มีให้สร้างกุญแจใหม่และส่งบัตรประจำหน่วยงานให้ส่วนกลางอีกครั้ง ข้อมูลแผนไม่สูญหาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มนำส่ง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มนี้คือ “{kind}” ซึ่งไม่ใช่แฟ้มที่รับตรงนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มนี้จัดทำตามชุดแผนที่ส่วนกลางไม่ได้ออก กรุณาให้หน่วยงานรับชุดแผนล่าสุดแล้วส่งออกใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (รูปแบบ {schema}) โปรแกรมนี้อ่านได้ถึงรูปแบบ {ours} กรุณาปรับรุ่นโปรแกรมแล้วตรวจใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มนี้เป็นของรอบแผน {cycle} แต่ที่นี่คือรอบแผน {ours} กรุณาเปิดแฟ้มงานของรอบแผนนั้น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มนี้เป็นแฟ้มจริง แต่แฟ้มงานนี้ใช้ฝึกหัด กรุณาเปิดแฟ้มงานจริงก่อน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มนี้เป็นแฟ้มฝึกหัด จึงไม่รับเป็นข้อมูลจริง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มระบุว่าเป็นของ {office} แต่ลงนามด้วยกุญแจของ {owner} จึงยังไม่รับ กรุณาสอบถามทั้งสองหน่วยงาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โปรแกรมตารางคำนวณเก็บร้อยละเป็นเศษส่วน ค่า {text} หมายถึงร้อยละ {value} ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โฟลเดอร์นี้ถูกส่งขึ้นคลาวด์โดยอัตโนมัติ (เช่น OneDrive, Google Drive, Dropbox) แฟ้มข้อมูลอาจถูกแทนที่ด้วยรุ่นเก่าหรือแยกเป็นสองแฟ้ม กรุณาเก็บแฟ้มข้อมูลไว้ในโฟลเดอร์อื่นของเครื่องนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โฟลเดอร์นี้อยู่บนเครือข่าย แฟ้มข้อมูลอาจเสียหายเมื่อเครือข่ายสะดุดหรือมีผู้เปิดพร้อมกัน กรุณาเก็บแฟ้มข้อมูลไว้ในเครื่องนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โฟลเดอร์นี้อยู่ในแฟลชไดรฟ์หรือไดรฟ์ที่ถอดได้ ข้อมูลอาจหายเมื่อถอดไดรฟ์ขณะทำงาน กรุณาเก็บแฟ้มข้อมูลไว้ในเครื่องนี้ แล้วใช้แฟลชไดรฟ์เฉพาะรับส่งแฟ้ม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้เมื่อค่าเป้าหมายไม่ใช่ตัวเลข เช่น ผ่าน หรือ ระดับ 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใบรับรองเสียหาย อ่านไม่ได้ กรุณาขอบัตรประจำหน่วยงานฉบับใหม่จากหน่วยงานเจ้าของ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไฟล์นี้เปิดได้ แต่ไม่ใช่แฟ้มที่โปรแกรมนี้สร้าง เพราะไม่มีแผ่นงาน “ตราประทับ” กรุณาเลือกแฟ้มที่ส่งออกจากโปรแกรม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไฟล์ใหญ่ {size} ล้านไบต์ เกินที่รับได้ ({most} ล้านไบต์) กรุณาตรวจว่าเป็นแฟ้มที่ส่งออกจากโปรแกรม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่พบไฟล์นี้ กรุณาตรวจชื่อไฟล์และโฟลเดอร์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่รู้จักรหัสหน่วยงาน {office} กรุณาตรวจรหัสหน่วยงานในแฟ้ม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่รู้จักเดือน “{month}” โปรดพิมพ์วันก่อนเดือน เช่น 25/10/2563 หรือ 25 ต.ค. 2563</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่รู้จักแฟ้มชนิด “{kind}” กรุณาปรับรุ่นโปรแกรมแล้วตรวจใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” น่าจะเป็น “{meant}” ที่สูญเสียสระหรือวรรณยุกต์ โปรดตรวจและพิมพ์ใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” คล้ายเลขลำดับวันที่ของตารางคำนวณ หมายถึงวันที่ {proposal} ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” มีคำขยายตัวเลข ระบบจะเก็บเฉพาะค่า {value} ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” มีตัวเลขมากกว่าหนึ่งจำนวน โปรดแยกกรอกทีละช่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” ยังไม่ครบวัน เดือน ปี โปรดพิมพ์ให้ครบ เช่น 1/10/2563</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” ละเอียดกว่าหนึ่งสตางค์ โปรดปัดให้เหลือทศนิยมไม่เกินสองตำแหน่ง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” หมายถึง {value} บาท ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” หมายถึงปีงบประมาณ พ.ศ. {proposal} ใช่หรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” อยู่ในวงเล็บ หมายถึงค่าติดลบ {value} ใช่หรือไม่ (ในตารางงบประมาณ วงเล็บหมายถึงผลที่ทำได้)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” อยู่ในวงเล็บ หมายถึงผลที่ทำได้ {value} ใช่หรือไม่ (ถ้าหมายถึงค่าติดลบ โปรดพิมพ์เครื่องหมายลบ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” เป็นช่วงค่า ช่องนี้รับค่าเดียว โปรดกรอกค่าเป้าหมายเพียงค่าเดียว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” เป็นวันที่ ไม่ใช่ตัวเลข โปรดกรอกเฉพาะตัวเลข</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” เป็นเลขยกกำลังแบบโปรแกรมตารางคำนวณ โปรดพิมพ์ตัวเลขเต็ม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” ใช้จุดและจุลภาคสลับกัน โปรดใช้จุลภาคคั่นหลักพันและจุดคั่นทศนิยม เช่น 1,234.50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” ในช่องผลงานหมายถึงศูนย์หรือยังไม่มีผล ถ้าหมายถึงศูนย์โปรดยืนยัน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่ตัวเลข โปรดกรอกเป็นตัวเลข หรือเว้นว่างถ้าไม่มีค่า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่ปีงบประมาณ โปรดพิมพ์ปี พ.ศ. สี่หลัก เช่น 2563</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่วันที่ โปรดพิมพ์วัน เดือน ปี พ.ศ. เช่น 1/10/2563 หรือ 1 ต.ค. 2563</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{unit}” ไม่ใช่หน่วยเงิน ช่องนี้รับจำนวนเงินเป็นบาท โปรดกรอกเฉพาะจำนวนเงิน</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>ตรงกับ {count} รายการ พิมพ์เพิ่มหรือเลือกจากรายการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ต้องเป็นจำนวนเต็ม ไม่มีทศนิยม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือก “{name}” ให้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โปรแกรมบันทึกเวลานี้เอง แก้ไขไม่ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มีในรายการ เลือกจากรายการที่มีให้</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
